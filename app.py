"""The one entry: `streamlit run app.py` serves the pages and the plain routes in one process."""

import streamlit as st
from starlette.middleware import Middleware

from dmer.routes.at_once import send_at_once
from dmer.routes.cases import case_routes
from dmer.routes.decision import decision_routes
from dmer.routes.decision_map import decision_map_routes
from dmer.routes.decision_sheet import sheet_routes
from dmer.routes.figures import figure_routes
from dmer.routes.own_address import OwnAddressMiddleware
from dmer.routes.own_origin import OwnOriginMiddleware
from dmer.routes.player import module_routes, player_routes
from dmer.routes.room import event_routes, room_routes
from dmer.routes.routes_first import RoutesFirstMiddleware
from dmer.routes.search import search_routes
from dmer.routes.talks import talk_routes
from dmer.routes.timeline import timeline_routes
from dmer.routes.trainee_cookie import TraineeCookieMiddleware
from dmer.routes.training import training_routes
from dmer.routes.training_data import training_data_routes
from dmer.routes.training_files import training_file_routes
from dmer.ui.offline import keep_offline

keep_offline()
send_at_once()
app = st.App(
    "pages/navigation.py",
    routes=[
        *figure_routes,
        *case_routes,
        *decision_routes,
        *decision_map_routes,
        *sheet_routes,
        *talk_routes,
        *training_routes,
        *training_data_routes,
        *training_file_routes,
        *timeline_routes,
        *player_routes,
        *room_routes,
        *search_routes,
    ],
    middleware=[
        Middleware(RoutesFirstMiddleware, routes=[*event_routes, *module_routes]),
        Middleware(OwnAddressMiddleware),
        Middleware(OwnOriginMiddleware),
        Middleware(TraineeCookieMiddleware),
    ],
)
