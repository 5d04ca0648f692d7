// Time that runs by itself: play, pause and speed. It only tells others what time it is.

export const SPEEDS = [10, 30, 60];
const LONGEST_FRAME_SECONDS = 0.25; // a page that slept does not jump

/**
 * @param {{now: () => number, end: () => number, onTick: (minutes: number) => void, onChange: (playing: boolean) => void}} hooks
 */
export function createPlayback({ now, end, onTick, onChange }) {
  let frame = 0;
  let before = 0;
  let speed = SPEEDS[1];

  function step(at) {
    const seconds = Math.min(LONGEST_FRAME_SECONDS, (at - before) / 1000);
    before = at;
    const minutes = Math.min(end(), now() + (seconds * speed) / 60);
    onTick(minutes);
    if (minutes >= end()) pause();
    else frame = requestAnimationFrame(step);
  }

  function play() {
    if (frame) return;
    onChange(true);
    frame = requestAnimationFrame((at) => {
      before = at;
      frame = requestAnimationFrame(step);
    });
  }

  function pause() {
    if (!frame) return;
    cancelAnimationFrame(frame);
    frame = 0;
    onChange(false);
  }

  return {
    play,
    pause,
    playing: () => frame !== 0,
    setSpeed: (wanted) => {
      speed = wanted;
    },
  };
}
