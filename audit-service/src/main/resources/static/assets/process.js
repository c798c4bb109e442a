// Draws the process models of a trajectory; the list of steps beside each drawing says the same without it.
(() => {
  'use strict';
  const draw = async (place) => {
    if (place.dataset.drawn || !window.bpmnvisu) return;
    place.dataset.drawn = 'yes';
    const edge = place.closest('.kw-bpmn-edge');
    try {
      const answer = await fetch(place.dataset.bpmn, { credentials: 'same-origin' });
      if (!answer.ok) return;
      edge.hidden = false;
      const drawing = new bpmnvisu.BpmnVisualization({ container: place, navigation: { enabled: false } });
      drawing.load(await answer.text(), { fit: { type: 'Center', margin: 12 } });
      const ids = (list) => (list || '').split(' ').filter((id) => id);
      drawing.bpmnElementsRegistry.addCssClasses(ids(place.dataset.visited), 'visited');
      drawing.bpmnElementsRegistry.addCssClasses(ids(place.dataset.active), 'active');
      let waiting = 0;
      window.addEventListener('resize', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => drawing.navigation.fit({ type: 'Center', margin: 12 }), 200);
      });
    } catch (failed) {
      place.replaceChildren();
      edge.hidden = true;
    }
  };
  document.querySelectorAll('[data-bpmn]').forEach((place) => {
    const details = place.closest('details');
    if (!details || details.open) draw(place);
    if (details) details.addEventListener('toggle', () => { if (details.open) draw(place); });
  });
})();
