"""Two rivals in Dash: `server` computes each step in a callback on the server, `clientside` picks it in the browser."""

import os
import sys

from dash import Dash, Input, Output, State, dcc, html

from benchmarks.rivals.same_figure import PORT_VARIABLE, SLIDER, SameFigure

PICK = """
(percent, shared, steps) => ({
  data: shared.data.map((trace, i) => ({ ...trace, y: steps[percent][i] })),
  layout: shared.layout,
})
"""

same = SameFigure.from_environment()
app = Dash(__name__, update_title="")
slider = dcc.Slider(
    id="percent", value=SLIDER["min"], updatemode="drag", marks=None, allow_direct_input=False, **SLIDER
)
parts = [slider, dcc.Graph(id="graph", figure=same.drawn(SLIDER["min"]), config=same.config)]

if sys.argv[1:] == ["clientside"]:
    every_step = {str(percent): same.heights(percent) for percent in range(SLIDER["min"], SLIDER["max"] + 1)}
    shared = {"data": same.data, "layout": same.layout}
    parts += [dcc.Store(id="shared", data=shared), dcc.Store(id="steps", data=every_step)]
    app.clientside_callback(
        PICK,
        Output("graph", "figure"),
        Input("percent", "value"),
        State("shared", "data"),
        State("steps", "data"),
        prevent_initial_call=True,
    )
else:
    app.callback(Output("graph", "figure"), Input("percent", "value"), prevent_initial_call=True)(same.drawn)

app.layout = html.Div(parts)
app.run(host="127.0.0.1", port=int(os.environ[PORT_VARIABLE]), debug=False)
