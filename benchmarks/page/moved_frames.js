// In the timeline's page: frames in a second, either all or those before which the playhead has moved.

window.movedFrames = {
  /** @returns {Promise<{perSecond: number, p95: number, longest: number}>} the latter two in milliseconds between frames */
  counted(milliseconds, moving) {
    const playhead = document.querySelector(".timeline .playhead");
    return new Promise((resolve) => {
      const frames = [];
      let begin = null;
      let before = null;
      requestAnimationFrame(function look(at) {
        begin ??= at;
        const place = playhead.style.transform;
        if (!moving || place !== before) frames.push(at);
        before = place;
        if (at - begin < milliseconds) return requestAnimationFrame(look);
        const gaps = frames.slice(1).map((frame, i) => frame - frames[i]).sort((a, b) => a - b);
        return resolve({
          perSecond: (1000 * gaps.length) / (at - begin),
          p95: gaps[Math.floor(0.95 * (gaps.length - 1))],
          longest: gaps[gaps.length - 1],
        });
      });
    });
  },
};
