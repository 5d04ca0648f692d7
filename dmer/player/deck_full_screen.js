// The deck alone on the whole screen: F, the button, or Escape to leave.

import { element } from "./elements.js";
import { createProjector } from "./projector.js";

export function fullScreen({ root, stage, words }) {
  const leave = element("button", { type: "button", class: "button leave", hidden: true, text: words.buttons.full_screen_leave, onclick: () => toggle() });
  stage.append(leave);
  // Where the screen cannot be filled, as on some phones, the window is, and there may be no Escape.
  const offer = () => {
    leave.hidden = !projector.on() || document.fullscreenElement === root;
  };
  const projector = createProjector(root, () => root.focus({ preventScroll: true }));

  function toggle() {
    projector.toggle();
    if (!document.fullscreenEnabled) offer();
  }
  document.addEventListener("fullscreenchange", offer);
  return {
    actions: { full_screen: toggle },
    destroy() {
      document.removeEventListener("fullscreenchange", offer);
      projector.destroy();
    },
  };
}
