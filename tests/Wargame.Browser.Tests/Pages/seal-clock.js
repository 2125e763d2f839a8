// Two pages of one machine share its clock: timeOrigin + an event's time is the same moment in both.
window.sealClock = {
  // The page that seals last: the moment of the click itself, as the browser got it.
  start() {
    this.clicked = new Promise((done) =>
      addEventListener('click', (event) => done(performance.timeOrigin + event.timeStamp), { capture: true, once: true }));
  },
  // The other page: the moment at which the words are in its document, and the moment after the frame that shows them.
  watch(words) {
    const there = () => document.body.textContent.includes(words);
    const now = () => performance.timeOrigin + performance.now();
    this.changed = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!there()) return;
        const inDocument = now();
        observer.disconnect();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done([inDocument, now()]);
          channel.port2.postMessage(null);
        });
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  },
};
