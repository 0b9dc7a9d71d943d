"""What a browser makes of a page: Debian's Chromium, without a window, and axe-core's rules. Prints JSON.

usage: browser.py PAGE [FOLDER]     PAGE is a file or an address; FOLDER gets a picture of each slide at each width
"""
import json
import os
import sys

import axe_playwright_python
from playwright.sync_api import sync_playwright

WIDTHS = (360, 820, 1440)
AXE = open(os.path.join(os.path.dirname(axe_playwright_python.__file__), "axe.min.js"), encoding="utf-8").read()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
STATE = """() => ({
    hash: decodeURIComponent(location.hash.slice(1)), where: document.getElementById('where').textContent,
    focus: document.activeElement.id || document.activeElement.className || document.activeElement.tagName,
    shown: [...document.querySelectorAll('.slide')].filter(s => s.offsetParent !== null).length})"""


def violations(page):
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, {runOnly: tags})", RULES)["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]


def walk(page):
    """The keys, one after the other, and where each leads."""
    steps = {}
    for key in ("ArrowRight", "PageDown", "ArrowLeft", "End", "ArrowRight", "Home", "PageUp"):
        page.keyboard.press(key)
        steps[f"{len(steps) + 1} {key}"] = page.evaluate(STATE)
    return steps


def tab_order(page, count):
    names = []
    for _ in range(count):
        page.keyboard.press("Tab")
        names.append(page.evaluate(
            "() => { const e = document.activeElement; return (e.getAttribute('aria-label') || e.textContent).trim() }"))
    return names


def look(browser, address, folder, told):
    asked = []
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": max(480, width * 10 // 16)})
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told["console"].append(message.text))
        page.on("pageerror", lambda error: told["console"].append(str(error)))
        page.goto(address)
        told["wider"][width] = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        page.evaluate("document.querySelectorAll('.behind').forEach(d => d.open = true)")
        told["violations"] += [f"{width}: {v}" for v in violations(page)]
        told["wider"][f"{width} open"] = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        if folder:
            page.screenshot(path=f"{folder}/{width}-open.png", full_page=True)
        page.evaluate("document.querySelectorAll('.behind').forEach(d => d.open = false)")
        page.click("#present")
        for slide in page.query_selector_all(".slide") if folder else []:
            page.evaluate("name => { location.hash = name }", slide.get_attribute("id"))
            page.wait_for_timeout(50)
            page.screenshot(path=f"{folder}/{width}-{slide.get_attribute('id')}.png")
        told["violations"] += [f"{width} presenting: {v}" for v in violations(page)]
        page.close()
    told["asked"] = sorted({url for url in asked if not url.startswith(("file:", "data:")) and url != address})


def main():
    address, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    address = address if "://" in address else "file://" + os.path.abspath(address)
    told = {"violations": [], "wider": {}, "console": []}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        look(browser, address, folder, told)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address)
        told["slides"] = page.evaluate("[...document.querySelectorAll('.slide')].map(s => s.id)")
        told["keys"] = walk(page)
        fresh = browser.new_page()
        fresh.goto(address)
        told["tabs"] = tab_order(fresh, 12)
        page.click("#present")
        told["presenting"] = page.evaluate(STATE)
        page.keyboard.press("Escape")
        told["left"] = page.evaluate(STATE)
        link = page.query_selector(".on")
        if link:
            told["link"] = [link.get_attribute("href"), link.inner_text()]
            link.click()
            page.wait_for_timeout(50)
            told["followed"] = page.evaluate(STATE)
        quiet = browser.new_context(java_script_enabled=False).new_page()
        quiet.goto(address)
        told["without script"] = {
            "slides": len(quiet.query_selector_all(".slide")), "buttons": quiet.is_visible("#next")}
        told["paper"] = len(page.pdf(prefer_css_page_size=True).split(b"/Type /Page\n")) - 1
        browser.close()
    json.dump(told, sys.stdout, ensure_ascii=False, indent=1)


main()
