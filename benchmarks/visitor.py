"""A visitor without a browser: opens a Streamlit page and asks the server to rerun it, as a browser's page does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

STREAM = "/_stcore/stream"
ANSWER_WITHIN_SECONDS = 30.0


class Visitor:
    """One open session of a Streamlit server."""

    def __init__(self, connection: ClientConnection, page: str) -> None:
        self._connection = connection
        self._page = page
        self._page_hash = ""

    def rerun(self) -> int:
        """Run the page once; how many elements it sent. Raises RuntimeError when the run fails."""
        asked = BackMsg()
        if self._page_hash:
            asked.rerun_script.page_script_hash = self._page_hash
        else:
            asked.rerun_script.page_name = self._page
        self._connection.send(asked.SerializeToString())
        elements = 0
        while True:
            told = self._told()
            if told.HasField("navigation"):
                self._page_hash = told.navigation.page_script_hash
            elif told.HasField("delta"):
                if told.delta.new_element.HasField("exception"):
                    raise RuntimeError(f"the page shows an error: {told.delta.new_element.exception.message}")
                elements += told.delta.HasField("new_element")
            elif told.HasField("script_finished"):
                if told.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError("the page's script did not run to its end")
                return elements

    def _told(self) -> ForwardMsg:
        message = ForwardMsg()
        received = self._connection.recv(timeout=ANSWER_WITHIN_SECONDS)
        assert isinstance(received, bytes)
        message.ParseFromString(received)
        return message


@contextmanager
def visiting(address: str, page: str) -> Iterator[Visitor]:
    """A visitor of the page whose address ends in `page`, until the block ends."""
    stream = address.replace("http", "ws", 1) + STREAM
    with connect(stream, subprotocols=[Subprotocol("streamlit")], max_size=None) as connection:
        yield Visitor(connection, page)
