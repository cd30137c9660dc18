"""What a reader sees, in headless Chromium without any Arabic font but the embedded ones.

usage: browser_tests.py CHROMIUM WORK SCREENSHOTS

WORK holds `seeds` and `made`, folders that `rawabit build` wrote, and `overview`, a picture of the
second one that `rawabit draw` made.
"""

import pathlib
import re
import subprocess
import sys
import unittest

from playwright.sync_api import sync_playwright

CHECKS = (pathlib.Path(__file__).parent / "checks.js").read_text()


class BrowserTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()

    def open(self, path, scheme="light", scripts=True, width=1200):
        """A page, with everything that it asked for and complained of."""
        context = self.browser.new_context(
            color_scheme=scheme, java_script_enabled=scripts,
            viewport={"width": width, "height": 900},
        )
        self.addCleanup(context.close)
        page = context.new_page()
        page.complaints, page.requests = [], []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: page.requests.append(request.url))
        page.goto((WORK / path).as_uri())
        if scripts:
            page.evaluate("document.fonts.ready.then(() => true)")
            page.evaluate(CHECKS)
        return page

    def tab(self, page):
        """What Tab leads to until it leaves the page, each as `checks.focus()` tells it."""
        stops = []
        for _ in range(page.locator("a[href], input, summary, button").count() + 1):
            page.keyboard.press("Tab")
            stop = page.evaluate("checks.focus()")
            if stop is None:
                break
            stops.append(stop)
        return stops

    def check_tabs(self, page):
        stops = self.tab(page)
        places = [stop["place"] for stop in stops]
        self.assertEqual(places, sorted(set(places)), "not in the order of the page")
        missed = page.evaluate("checks.links_without(%s)" % places)
        self.assertEqual(missed, [])
        self.assertEqual([stop["name"] for stop in stops if not stop["isSeen"]], [])
        return stops

    def check(self, page, *names):
        for name in names:
            with self.subTest(name):
                self.assertEqual(page.evaluate(f"checks.{name}()"), [])


class BriefingTest(BrowserTest):
    def test_it_loads_in_silence_and_alone(self):
        for name in ["seeds", "made"]:
            page = self.open(f"{name}/briefing.html")
            self.assertEqual(page.complaints, [])
            outside = [url for url in page.requests[1:] if not url.startswith("data:")]
            self.assertEqual(outside, [])

    def test_a_reader_can_follow_it(self):
        for scheme in ["light", "dark"]:
            page = self.open("seeds/briefing.html", scheme)
            self.check(page, "links", "arabic", "pictures", "overflow", "names", "contrast")
            page.screenshot(path=SCREENSHOTS / f"briefing-{scheme}.png", full_page=True)

    def test_the_checks_see_what_is_wrong(self):
        faults = {
            "links": "document.querySelector('#meetings .event').id = 'moved'",
            "arabic": "document.querySelector('.who .ar').style.direction = 'ltr'",
            "pictures": "document.querySelector('g.node text').setAttribute('font-size', 40)",
            "pictures ": "(() => { const [one, other] = document.querySelectorAll('g.label .plate');"
            "for (const side of ['x', 'y']) one.setAttribute(side, other.getAttribute(side)); })()",
            "pictures  ": "(() => { const plate = document.querySelector('g.label .plate');"
            "const line = [...document.querySelectorAll('g.edge[id] .line')].find((line) =>"
            " line.parentElement.textContent !== plate.parentElement.querySelector('title').textContent);"
            "const middle = line.getPointAtLength(line.getTotalLength() / 2);"
            "plate.setAttribute('x', middle.x - 9); plate.setAttribute('y', middle.y - 9); })()",
            "overflow": "document.querySelector('h1').style.width = '3000px'",
            "names": "document.querySelector('#search').closest('label').replaceWith("
            "document.querySelector('#search'))",
            "contrast": "document.querySelector('h2 .ar').style.color = '#9aa5b0'",
            "paper": "document.querySelector('figure text').setAttribute('font-size', 8)",
        }
        for name, fault in faults.items():
            with self.subTest(name):
                page = self.open("seeds/briefing.html")
                page.emulate_media(media="print" if name == "paper" else "screen")
                page.evaluate(fault)
                self.assertNotEqual(page.evaluate(f"checks.{name}()"), [])

    def test_three_hundred_articles_make_a_sound_page(self):
        page = self.open("made/briefing.html")
        self.check(page, "links", "arabic", "pictures", "overflow", "names")
        page.screenshot(path=SCREENSHOTS / "briefing-made.png")

    def test_it_fits_a_telephone(self):
        page = self.open("seeds/briefing.html", width=390)
        self.check(page, "overflow")
        page.screenshot(path=SCREENSHOTS / "briefing-telephone.png")

    def test_tab_leads_through_its_links_in_order(self):
        page = self.open("seeds/briefing.html")
        closed = len(self.check_tabs(page))
        page = self.open("seeds/briefing.html")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        stops = self.check_tabs(page)
        self.assertGreater(len(stops), closed)
        self.assertTrue(any(stop["isInPicture"] for stop in stops))
        self.assertTrue(any(not stop["isInPicture"] for stop in stops))

    def test_tab_is_seen_to_fail(self):
        page = self.open("seeds/briefing.html")
        page.evaluate("document.querySelector('#meetings a').tabIndex = 1")
        places = [stop["place"] for stop in self.tab(page)]
        self.assertNotEqual(places, sorted(places))
        page = self.open("seeds/briefing.html")
        page.add_style_tag(content="* { outline: none !important; stroke-width: 1 !important; }")
        self.assertTrue(any(not stop["isSeen"] for stop in self.tab(page)))
        page = self.open("seeds/briefing.html")
        page.evaluate("document.querySelector('figure a').setAttribute('tabindex', -1)")
        places = [stop["place"] for stop in self.tab(page)]
        self.assertEqual(len(page.evaluate("checks.links_without(%s)" % places)), 1)

    def test_the_filter_needs_no_scripts(self):
        for scripts in [False, True]:
            page = self.open("seeds/briefing.html", scripts=scripts)
            cards = page.locator("#meetings .event")
            self.assertEqual(cards.count(), 2)
            page.locator("label", has_text="Japan").click()
            shown = [card for card in cards.all() if card.is_visible()]
            self.assertEqual(len(shown), 1)
            self.assertIn("ناغاوكا كانسوكي", shown[0].inner_text())
            page.locator("#filter-all").check()
            page.locator("label", has_text="Planned").click()
            self.assertFalse(any(card.is_visible() for card in cards.all()))
            self.assertTrue(page.locator("#next .event").is_visible())

    def test_search_finds_however_it_is_spelled(self):
        page = self.open("seeds/briefing.html")
        page.locator("#search").fill("اسيا حيات")
        events = [card for card in page.locator("#meetings .event").all() if card.is_visible()]
        self.assertEqual(len(events), 1)
        self.assertIn("سميح حيات", events[0].inner_text())
        self.assertNotEqual(page.locator("#found").inner_text(), "")
        page.locator("#search").fill("")
        self.assertEqual(page.locator(".unfound").count(), 0)
        hidden = self.open("seeds/briefing.html", scripts=False)
        self.assertFalse(hidden.locator("#search").is_visible())

    def test_a_citation_lights_its_words(self):
        page = self.open("seeds/briefing.html")
        link = page.locator("#meetings .person .cite").first
        start, end = map(int, re.findall(r"(\d+)–(\d+)", link.inner_text())[0])
        link.click()
        page.locator("mark.lit").first.wait_for()
        lit = page.locator("mark.lit").all()
        self.assertEqual(int(lit[0].get_attribute("data-start")), start)
        self.assertEqual(int(lit[-1].get_attribute("data-end")), end)

    def test_it_prints_on_a4(self):
        page = self.open("seeds/briefing.html")
        pdf = SCREENSHOTS / "briefing.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        info = subprocess.run(
            ["pdfinfo", "-l", "99", pdf], capture_output=True, text=True, check=True
        ).stdout
        pages = int(re.search(r"Pages:\s+(\d+)", info).group(1))
        self.assertIn(pages, range(11, 17))
        sizes = set(re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info))
        for sides in sizes:
            self.assertEqual(sorted(round(float(side)) for side in sides), [595, 842])
        boxes = subprocess.run(
            ["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True
        ).stdout
        self.assertEqual(clipped(boxes), [])
        for words in ["Naghawka", "Kansuki", "Jims", "Kalifirli", "GBP"]:
            self.assertIn(words, boxes)


    def test_pictures_are_legible_on_paper(self):
        for name in ["seeds", "made"]:
            page = self.open(f"{name}/briefing.html")
            self.assertGreater(page.locator("figure").count(), 0)
            page.emulate_media(media="print")
            self.check(page, "paper")

    def test_every_page_has_its_header_and_number(self):
        page = self.open("seeds/briefing.html")
        pdf = SCREENSHOTS / "briefing.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        pages = subprocess.run(
            ["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True
        ).stdout.split("\f")[:-1]
        for number, text in enumerate(pages, 1):
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            self.assertIn("Rawabit", lines[0])
            # Not the other way round, as a line from right to left would have it.
            numbers = re.sub("[\u2066\u2069\u200e\u200f\u202a-\u202e]", "", lines[-1])
            self.assertEqual(numbers, f"{number} / {len(pages)}")


def clipped(boxes):
    """Words of `pdftotext -bbox` that reach beyond their page."""
    wrong = []
    width = height = 0.0
    for line in boxes.splitlines():
        if page := re.search(r'<page width="([\d.]+)" height="([\d.]+)"', line):
            width, height = map(float, page.groups())
        if word := re.search(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)<', line):
            left, top, right, bottom = map(float, word.groups()[:4])
            if left < 0 or top < 0 or right > width or bottom > height:
                wrong.append(word.group(5))
    return wrong


class PictureTest(BrowserTest):
    def test_every_picture_is_sound(self):
        pictures = sorted(WORK.glob("seeds/diagrams/*.svg"))
        self.assertEqual(len(pictures), 5)
        for picture in pictures:
            for scheme in ["light", "dark"]:
                with self.subTest(picture.name, scheme=scheme):
                    page = self.open(picture.relative_to(WORK), scheme)
                    self.assertEqual((page.complaints, page.requests[1:]), ([], []))
                    self.check(page, "arabic", "pictures", "contrast")
                    page.screenshot(path=SCREENSHOTS / f"{picture.stem}-{scheme}.png")

    def test_tab_leads_through_every_picture(self):
        for picture in sorted(WORK.glob("seeds/diagrams/*.svg")):
            with self.subTest(picture.name):
                page = self.open(picture.relative_to(WORK))
                self.assertGreater(len(self.check_tabs(page)), 2)

    def test_the_overview_of_three_hundred_articles_is_sound(self):
        page = self.open("overview/overview.svg")
        # Labels of so many lines may touch; nodes and words may not.
        page.evaluate("document.documentElement.dataset.dense = 'yes'")
        self.check(page, "arabic", "pictures", "contrast")
        self.assertGreater(page.locator("g.node").count(), 20)
        page.screenshot(path=SCREENSHOTS / "overview.png")


if __name__ == "__main__":
    CHROMIUM = sys.argv[1]
    WORK, SCREENSHOTS = (pathlib.Path(path).resolve() for path in sys.argv[2:4])
    unittest.main(argv=sys.argv[:1], verbosity=2)
