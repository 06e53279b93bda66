// Light, dark, or as the system has it until somebody chooses.

const KEY = 'nutgraph.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function current() {
  return document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light');
}

export function watchTheme() {
  const button = document.getElementById('theme');
  const label = () => {
    const other = current() === 'dark' ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `${other} colours`);
  };
  button.addEventListener('click', () => {
    const chosen = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = chosen;
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    label();
  });
  system.addEventListener('change', label);
  label();
}
