// The chosen curve as a tone: higher means more. Off until asked for.

const LOWEST_HERTZ = 220;
const OCTAVES = 2;
const LOUDNESS = 0.12;
const GLIDE_SECONDS = 0.03;
const STILL_MILLISECONDS = 500;

/** @returns {{on: () => boolean, toggle: () => boolean, tell: (share: number) => void, destroy: () => void}} */
export function createSound() {
  let context = null;
  let tone = null;
  let volume = null;
  let fading = 0;

  function start() {
    context = new AudioContext();
    tone = context.createOscillator();
    volume = context.createGain();
    volume.gain.value = 0;
    tone.connect(volume).connect(context.destination);
    tone.start();
  }

  function stop() {
    clearTimeout(fading);
    context?.close();
    context = null;
  }

  return {
    on: () => context !== null,
    /** Turn on or off; throws when the browser cannot play. */
    toggle() {
      if (context) stop();
      else start();
      return context !== null;
    },
    /** Sound a value between 0 and 1; falls silent shortly after the last one. */
    tell(share) {
      if (!context) return;
      const pitch = LOWEST_HERTZ * 2 ** (OCTAVES * Math.min(1, Math.max(0, share)));
      tone.frequency.setTargetAtTime(pitch, context.currentTime, GLIDE_SECONDS);
      volume.gain.setTargetAtTime(LOUDNESS, context.currentTime, GLIDE_SECONDS);
      clearTimeout(fading);
      fading = setTimeout(() => context && volume.gain.setTargetAtTime(0, context.currentTime, GLIDE_SECONDS), STILL_MILLISECONDS);
    },
    destroy: stop,
  };
}
