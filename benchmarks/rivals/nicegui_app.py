"""A rival: the same figure in NiceGUI, with ui.slider and ui.plotly, as the plain dict that its docs call fastest."""

import os

from nicegui import ui

from benchmarks.rivals.same_figure import PORT_VARIABLE, SLIDER, SameFigure

same = SameFigure.from_environment()


def drawn(percent: float) -> dict[str, object]:
    """The figure as ui.plotly takes it."""
    return {**same.drawn(percent), "config": same.config}


@ui.page("/")
def timeline() -> None:
    """The slider and the chart."""
    ui.slider(**SLIDER, value=SLIDER["min"], on_change=lambda change: plot.update_figure(drawn(change.value)))
    plot = ui.plotly(drawn(SLIDER["min"]))


ui.run(host="127.0.0.1", port=int(os.environ[PORT_VARIABLE]), reload=False, show=False)
