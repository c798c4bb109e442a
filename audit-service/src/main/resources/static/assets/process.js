// Draws the process models of a trajectory; the list of steps beside each drawing says the same without it.
(() => {
  'use strict';
  // A small model is drawn at its own size, a large one never so small that its words cannot be read: then its box scrolls.
  const MARGIN = 16, SMALLEST = 0.78;
  const size = (place, xml) => {
    const model = new DOMParser().parseFromString(xml, 'application/xml');
    const corners = [...model.getElementsByTagNameNS('*', 'Bounds')].flatMap((box) => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
      return [[x, y], [x + width, y + height]];
    });
    if (!corners.length) return;
    const span = (axis) => Math.max(...corners.map((corner) => corner[axis])) - Math.min(...corners.map((corner) => corner[axis])) + 2 * MARGIN;
    const scale = Math.min(1, Math.max(SMALLEST, place.parentElement.clientWidth / span(0)));
    place.style.width = `${Math.ceil(span(0) * scale)}px`;
    place.style.height = `${Math.ceil(span(1) * scale)}px`;
  };
  const draw = async (place) => {
    if (place.dataset.drawn || !window.bpmnvisu) return;
    place.dataset.drawn = 'yes';
    const edge = place.closest('.kw-bpmn-edge');
    try {
      const answer = await fetch(place.dataset.bpmn, { credentials: 'same-origin' });
      if (!answer.ok) return;
      edge.hidden = false;
      const xml = await answer.text();
      size(place, xml);
      const drawing = new bpmnvisu.BpmnVisualization({ container: place, navigation: { enabled: false } });
      drawing.load(xml, { fit: { type: 'Center', margin: MARGIN } });
      const ids = (list) => (list || '').split(' ').filter((id) => id);
      drawing.bpmnElementsRegistry.addCssClasses(ids(place.dataset.visited), 'visited');
      drawing.bpmnElementsRegistry.addCssClasses(ids(place.dataset.active), 'active');
      const here = place.querySelector('.active');
      if (here) edge.scrollLeft = here.getBoundingClientRect().left - edge.getBoundingClientRect().left - edge.clientWidth / 3;
      let waiting = 0;
      window.addEventListener('resize', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          size(place, xml);
          drawing.navigation.fit({ type: 'Center', margin: MARGIN });
        }, 200);
      });
    } catch (failed) {
      place.replaceChildren();
      edge.hidden = true;
    }
  };
  document.querySelectorAll('[data-bpmn]').forEach((place) => {
    // drawn when it can be seen: each drawing has a part of its own that opens, and all of them stand in one
    const around = [];
    for (let part = place.closest('details'); part; part = part.parentElement.closest('details')) around.push(part);
    const seen = () => { if (around.every((part) => part.open)) draw(place); };
    around.forEach((part) => part.addEventListener('toggle', seen));
    seen();
  });
})();
