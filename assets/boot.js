// Starts the page. A file of its own rather than trunk's inline script, which a strict content
// security policy forbids, and so that a failure is told in words. Where the program is, trunk
// has written into the page's two preload links.
const link = (kind) => document.querySelector(`link[rel="${kind}"]`).href;

try {
  const { default: start } = await import(link('modulepreload'));
  await start({ module_or_path: link('preload') });
} catch (error) {
  sayItStopped();
  throw error;
}

function sayItStopped() {
  const sentence = document.createElement('p');
  sentence.className = 'boot';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = 'Headpin could not start: part of it did not load, or this browser is too old for it. ';
  const reload = document.createElement('button');
  reload.type = 'button';
  reload.textContent = 'Reload';
  reload.onclick = () => location.reload();
  sentence.append(reload);
  document.getElementById('app').replaceChildren(sentence);
}
