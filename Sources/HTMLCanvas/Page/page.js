"use strict";
(() => {
  const slides = [...document.querySelectorAll(".slide")];
  const [back, next, where, present] = ["back", "next", "where", "present"].map((id) => document.getElementById(id));
  const index = document.querySelector(".index");
  let now = 0;

  function show(number) {
    now = Math.max(0, Math.min(slides.length - 1, number));
    slides.forEach((slide, place) => slide.classList.toggle("now", place === now));
    where.textContent = `${now + 1} / ${slides.length}`;
    back.setAttribute("aria-disabled", String(now === 0));
    next.setAttribute("aria-disabled", String(now === slides.length - 1));
  }

  function go(number) {
    show(number);
    history.replaceState(null, "", "#" + encodeURIComponent(slides[now].id));
    slides[now].focus({ preventScroll: true });
    slides[now].scrollIntoView({ block: "start" });
  }

  function arrive() {
    const place = slides.findIndex((slide) => slide.id === decodeURIComponent(location.hash.slice(1)));
    index.open = false;
    if (place >= 0) go(place);
  }

  function setPresenting(wanted) {
    document.body.classList.toggle("presenting", wanted);
    present.setAttribute("aria-pressed", String(wanted));
    slides[now].scrollIntoView({ block: "start" });
  }

  const turns = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // A wide table and the list of slides move by the same keys.
    if (event.target.closest && event.target.closest(".scroll, .index")) return;
    if (event.key in turns) go(now + turns[event.key]);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(slides.length - 1);
    else if (event.key === "Escape") return setPresenting(false);
    else return;
    event.preventDefault();
  });

  let start = null;
  addEventListener("touchstart", (event) => {
    const zoomed = window.visualViewport && visualViewport.scale > 1;
    const free = event.touches.length === 1 && !zoomed && !event.target.closest(".scroll, .bar");
    start = free ? event.touches[0] : null;
  }, { passive: true });
  addEventListener("touchend", (event) => {
    if (!start) return;
    const [x, y] = [event.changedTouches[0].clientX - start.clientX, event.changedTouches[0].clientY - start.clientY];
    start = null;
    if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) go(now + (x < 0 ? 1 : -1));
  }, { passive: true });

  back.addEventListener("click", () => go(now - 1));
  next.addEventListener("click", () => go(now + 1));
  present.addEventListener("click", () => setPresenting(!document.body.classList.contains("presenting")));
  addEventListener("hashchange", arrive);

  // Who scrolls is where the upper part of the window is.
  const seen = new IntersectionObserver((entries) => {
    if (document.body.classList.contains("presenting")) return;
    for (const entry of entries) if (entry.isIntersecting) show(slides.indexOf(entry.target));
  }, { rootMargin: "-30% 0px -69% 0px" });
  slides.forEach((slide) => seen.observe(slide));

  document.querySelector(".turn").hidden = false;
  show(0);
  arrive();
})();
