"""Review, My progress and the statistics in a browser: what they say, what they do, and that everybody can use them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from pypdf import PdfReader

from dmer.training.attempt import Settings, TraineeRecord
from tests.browser.axe import SIZE_OF_LOOK, SIZES, described, violations
from tests.browser.progress_people import (
    Returner,
    TrainingServer,
    answered,
    choosable,
    small_targets,
    the_course,
    whole_course,
)

LOOKS = tuple(SIZE_OF_LOOK)


@pytest.fixture(scope="module")
def training_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrainingServer]:
    running = TrainingServer(tmp_path_factory.mktemp("training"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that keeps the app's files."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, reduced_motion="reduce", accept_downloads=True
    )
    yield context
    context.close()


def somebody_new(phone: BrowserContext, server: TrainingServer) -> Returner:
    """Somebody of whom neither the phone nor the server knows anything."""
    returner = Returner(phone.new_page(), server.address)
    returner.page.goto(f"{server.address}/player/data/training_words.json", timeout=30_000)
    returner.page.evaluate("localStorage.clear()")
    phone.clear_cookies()
    return returner


@pytest.fixture
def returner(phone: BrowserContext, training_server: TrainingServer) -> Iterator[Returner]:
    """Somebody with a phone-sized window, as in a browser of their own."""
    found = somebody_new(phone, training_server)
    yield found
    found.page.close()


@pytest.fixture
def server_of_a_class(tmp_path: Path) -> Iterator[TrainingServer]:
    """A server of its own, because figures are over everybody who uses one: six people have done the test after."""
    server = TrainingServer(tmp_path)
    easy, hard, *rest = choosable("post")
    for number in range(6):
        tries = [answered(easy, right=True, days_ago=1), answered(hard, right=number == 0, days_ago=1)]
        server.keeps(TraineeRecord(attempts=(*tries, *(answered(one, right=True, days_ago=1) for one in rest))))
    server.start()
    yield server
    server.stop()


def is_fit_for_all(returner: Returner, name: str, repeated: str | None = None) -> None:
    """No violation in any look, nothing too wide for a phone, nothing too small for a thumb.

    More of what is seen anyway, such as a tenth card, is `repeated`: in the first look alone axe sees it too.
    """
    for look in LOOKS:
        width, height = SIZES[SIZE_OF_LOOK[look]]
        returner.page.set_viewport_size({"width": width, "height": height})
        returner.at(name, look)
        returner.part.locator("details").evaluate_all("all => all.forEach((group) => { group.open = true; })")
        found = violations(returner.page, apart_from=None if look == LOOKS[0] else repeated)
        assert not found, f"{look}: {described(found)}"
    returner.page.set_viewport_size({"width": 390, "height": 844})
    assert returner.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not small_targets(returner.page.context)


def test_a_newcomer_is_met_kindly(returner: Returner) -> None:
    returner.at("review").sees("Nothing to review yet", "once you have answered them in a lesson")
    returner.at("progress").sees("See what you know already", "0 of", "Nothing to show yet")
    expect(returner.part.locator(".next-step a")).to_have_attribute("href", f"{returner.address}/learn?test=pre")


def test_what_is_due_is_reviewed_by_keyboard_and_comes_back_later(
    returner: Returner, training_server: TrainingServer
) -> None:
    one, two, three, *_ = choosable("lesson")
    tries = tuple(answered(item, right=True, days_ago=30) for item in (one, two, three))
    key = training_server.keeps(TraineeRecord(attempts=tries, settings=Settings(daily=2, at=1)))
    returner.at("review", key=key).sees("2 questions are due today.", "One more is due", "Nothing is lost")
    is_fit_for_all(returner, "review")
    returner.part.get_by_role("button", name="Begin").focus()
    returner.keys("Enter")
    returner.sees("Question 1 of 2")
    expect(returner.part.locator(".stem")).to_be_focused()
    returner.keys("Tab", "Space", "Tab")
    if returner.part.locator(".certainty").count():
        returner.keys("Space", "Tab", "Tab")
    kept = returner.part.locator("input:checked").first.get_attribute("value")
    returner.at("review").part.get_by_role("button", name="Begin").click()
    assert returner.part.locator("input:checked").first.get_attribute("value") == kept, "what was ticked is still there"
    returner.part.get_by_role("button", name="Check my answer").focus()
    returner.keys("Enter")
    expect(returner.part.locator(".verdict")).to_be_focused()
    returner.keys("ArrowRight")
    returner.sees("Question 2 of 2")
    returner.part.get_by_role("button", name="Skip").click()
    returner.sees("Done for now", "of 1 right.", "You have reviewed one today.", "One question is due today.")
    assert returner.record()["review"]["done_today"] == 1


def test_how_many_a_day_is_kept_at_once(returner: Returner, training_server: TrainingServer) -> None:
    tries = tuple(answered(item, right=True, days_ago=30) for item in choosable("lesson")[:12])
    key = training_server.keeps(TraineeRecord(attempts=tries, settings=Settings(daily=5, at=1)))
    returner.at("review", key=key).sees("5 questions are due today.", "7 more are due")
    returner.page.get_by_label("Questions a day at most").select_option("10")
    returner.sees("Kept.", "10 questions are due today.")
    assert returner.record()["settings"]["daily"] == 10


def test_progress_tells_objectives_sureness_and_what_to_do(returner: Returner, training_server: TrainingServer) -> None:
    rated = [item for item in choosable("lesson") if item.certain][:12]
    tries = tuple(answered(item, right=False, days_ago=1, certainty="sure") for item in rated)
    returner.at("progress", key=training_server.keeps(TraineeRecord(attempts=tries)))
    picture = returner.part.locator(".picture")
    assert f"Sure: 0 of {len(rated)} right." in str(picture.get_attribute("aria-label"))
    returner.sees('When you say "Sure", you are right less often than that.', f"Points in all: −{6 * len(rated)}")
    returner.part.get_by_text("The same in numbers").click()
    returner.sees("80 and 100%", "67 and 80%", "0 and 67%")
    row = returner.part.locator(f"[data-objective={rated[0].objective}]")
    expect(row).to_have_attribute("data-mastery", "begun")
    assert returner.part.locator("[data-objective]").count() == len(the_course().objectives)
    is_fit_for_all(returner, "progress", ".of-module:nth-of-type(n + 3)")


def test_a_record_is_saved_deleted_after_a_question_and_loaded_again(
    returner: Returner, training_server: TrainingServer, tmp_path: Path
) -> None:
    [item, *_] = choosable("lesson")
    record = TraineeRecord(attempts=(answered(item, right=True, days_ago=1),))
    returner.at("progress", key=training_server.keeps(record))
    with returner.page.expect_download() as saving:
        returner.part.get_by_role("link", name="Save as a file").first.click()
    file = tmp_path / "record.json"
    saving.value.save_as(file)
    assert json.loads(file.read_text())["attempts"][0]["item"] == item.id
    delete = returner.part.get_by_role("button", name="Delete everything").first
    delete.click()
    dialog = returner.page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    expect(dialog.get_by_role("link", name="Save as a file first")).to_be_visible()
    assert not violations(returner.page)
    returner.keys("Escape")
    assert item.id in returner.record()["items"], "nothing is deleted without the answer"
    delete.click()
    dialog.get_by_role("button", name="Delete everything").click()
    returner.sees("Everything has been deleted.")
    assert returner.record()["items"] == {}
    returner.page.get_by_label("Load a file").set_input_files(file)
    returner.sees("The file has been added to your record.")
    assert item.id in returner.record()["items"]
    file.write_text("{}")
    returner.page.get_by_label("Load a file").set_input_files(file)
    returner.sees("This file is not a record saved by Let-Down Lab. Nothing was changed.")


def test_the_statement_is_made_for_a_name_when_all_is_done(
    returner: Returner, training_server: TrainingServer, tmp_path: Path
) -> None:
    returner.at("progress").sees(
        "lessons have not been read to their end yet", "The test after the course is still to do"
    )
    returner.at("progress", key=training_server.keeps(whole_course()))
    returner.sees("0 → 100 (+100)", "before: 0 → after: 100")
    returner.page.get_by_label("Your name").fill("Ada Öztürk")
    with returner.page.expect_download() as writing:
        returner.keys("Enter")
    writing.value.save_as(tmp_path / "statement.pdf")
    assert writing.value.suggested_filename == "let-down-lab-statement.pdf"
    assert "Ada Öztürk" in PdfReader(tmp_path / "statement.pdf").pages[0].extract_text()
    returner.sees("The statement has been saved to your downloads.")
    for path in ("training/anki.apkg", "training/xapi.json"):
        link = returner.part.locator(f'a[href*="{path}"]')
        assert returner.page.request.get(str(link.get_attribute("href"))).ok


def test_educators_see_figures_from_five_people_on_in_any_order(
    phone: BrowserContext, server_of_a_class: TrainingServer
) -> None:
    _, hard, *_ = choosable("post")
    returner = somebody_new(phone, server_of_a_class).at("educators")
    returner.sees("6 people have answered", "Fewer than 30 people", "95% interval")
    cards = returner.part.locator("[data-item]")
    expect(cards).to_have_count(10)
    expect(returner.part).not_to_contain_text("{")
    returner.page.get_by_label("Order").select_option("hardest")
    expect(cards.first).to_have_attribute("data-item", hard.id)
    expect(cards.first).to_contain_text("17% of 6")
    returner.part.get_by_role("button", name="Show more questions").click()
    expect(cards).to_have_count(min(20, len(choosable("post"))))
    is_fit_for_all(returner, "educators", "[data-item]:nth-child(n + 4)")
    table = str(returner.part.get_by_role("link", name="Save all figures").get_attribute("href"))
    assert hard.id in returner.page.request.get(table).text()
    returner.page.close()


def test_where_it_pays_to_be_sure_follows_from_the_points(returner: Returner) -> None:
    returner.at("educators").sees("Figures appear as soon as five people have answered the same question.")
    found = returner.page.evaluate(
        """async () => {
          const { paying, fitOf } = await import("/player/test/calibration.js");
          const ranges = paying({ sure: [3, -6], fairly: [2, -2], guessing: [1, 0] });
          const fit = (name, right, answers) => fitOf({ right, answers }, ranges[name]);
          return { ranges, fits: [fit("sure", 20, 20), fit("sure", 5, 20), fit("sure", 3, 5), fit("sure", 4, 4),
            fit("fairly", 14, 20), fit("fairly", 20, 20), fit("guessing", 1, 20), fit("guessing", 19, 20)] };
        }"""
    )
    borders = {name: (round(one["low"], 6), round(one["high"], 6)) for name, one in found["ranges"].items()}
    assert borders == {"sure": (0.8, 1.0), "fairly": (0.666667, 0.8), "guessing": (0.0, 0.666667)}
    assert found["fits"] == ["fits", "over", "unclear", None, "fits", "under", "fits", "under"]
