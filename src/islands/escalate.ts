/** Who is in a team is asked for when somebody wants to know, and not before. */
for (const details of document.querySelectorAll('[data-escalate]')) {
  details.addEventListener('toggle', () => void import('./team-people.tsx'), { once: true });
}
