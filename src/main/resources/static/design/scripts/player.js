// Players: a time seeks its video, chapters and transcript follow it, and #t=90 opens the first one
// there. Without this script a time opens the video's own file at that second.
(() => {
  "use strict";
  const latest = (links, second) =>
    links.filter((link) => Number(link.dataset.second) <= second + 0.25).pop();

  const start = (player, n) => {
    const video = player.querySelector("video");
    const lists = [".chapters", ".transcript"].map((list) => [...player.querySelectorAll(list + " a[data-second]")]);
    const region = player.querySelector(".transcript-text");
    const option = player.querySelector(".transcript-follow");
    const seek = (second) => { video.currentTime = second; };

    const follow = () => lists.forEach((links) => {
      const now = video.currentTime > 0 || !video.paused ? latest(links, video.currentTime) : undefined;
      const before = links.find((link) => link.hasAttribute("aria-current"));
      if (now === before) return;
      if (before) before.removeAttribute("aria-current");
      if (!now) return;
      now.setAttribute("aria-current", "true");
      const line = now.parentNode;
      if (region && region.contains(now) && option.querySelector("input").checked) {
        region.scrollTop = line.offsetTop - region.clientHeight / 3;
      }
    });

    lists.flat().forEach((link) => {
      // The address of this page at that moment is worth copying; that of the file is not.
      if (n === 0) link.href = "#t=" + link.dataset.second;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        if (n === 0) history.replaceState(null, "", link.href);
        seek(Number(link.dataset.second));
        video.play().catch(() => {});
      });
    });
    if (option) option.hidden = false;
    ["timeupdate", "seeked"].forEach((news) => video.addEventListener(news, follow));

    const opened = () => {
      const asked = /^#t=(\d{1,6})$/.exec(location.hash);
      if (n > 0 || !asked) return;
      seek(Number(asked[1]));
      video.preload = "metadata";
      player.scrollIntoView();
    };
    window.addEventListener("hashchange", opened);
    opened();
  };
  document.querySelectorAll("[data-player]").forEach(start);
})();
