"""The decision aid's page: from an answer under the hand to the result painted anew."""

from __future__ import annotations

from benchmarks.browsing import chromium, new_page
from benchmarks.report import Verdict, print_table
from benchmarks.server import our_app, serving
from benchmarks.spread import Spread

ANSWERS = (
    "harm-thoughts=none&reality=none&feelings=despondency&onset=before-milk&duration=2-to-5"
    "&between-feeds=well&goal=go-on"
)
"""A situation in which the rating alone changes the grade, the plan, the words and the picture."""

RATINGS = ("2", "6", "9")
TIMES = 60
REST_MILLISECONDS = 150

BAR_MILLISECONDS = 100.0
"""What feels immediate under a hand."""

ANSWER = """async ([rating, rest]) => {
  const aid = document.querySelector(".aid");
  const graded = () => aid.querySelector(".result [data-severity]").dataset.severity;
  await new Promise((resolve) => setTimeout(resolve, rest));
  const before = graded();
  const begin = performance.now();
  aid.querySelector(`.card input[value="${rating}"]`).click();
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (graded() !== before) break;
    if (performance.now() - begin > 5000) throw new Error("the result did not change");
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - begin; }"""


def measure() -> list[Verdict]:
    """Measure, print, and judge. Raises playwright's Error when an answer changes nothing."""
    with serving(our_app()) as app, chromium() as browser:
        page = new_page(browser)
        page.goto(f"{app.address}/decision#{ANSWERS}&rating-before={RATINGS[-1]}")
        page.wait_for_selector(".aid[data-ready]")
        page.locator("[data-change='rating-before']").click()
        taken = [
            float(page.evaluate(ANSWER, [RATINGS[number % len(RATINGS)], REST_MILLISECONDS])) for number in range(TIMES)
        ]
    spread = Spread.of(taken[len(RATINGS) :])
    row = ["from answer to painted result", f"{spread.median:.0f}", f"{spread.p95:.0f}", str(spread.count)]
    print_table("The decision aid's page", ["", "median ms", "p95 ms", "times"], [row])
    return [
        Verdict(
            "an answer in the decision aid, to the painted result",
            f"{spread.median:.0f} ms",
            "",
            None,
            f"≤ {BAR_MILLISECONDS:.0f} ms",
            spread.median <= BAR_MILLISECONDS,
        )
    ]
