// Loaded by Tasklist, which puts the newest task first unless its address says otherwise. What is due first belongs on
// top; a person can still choose another order.
if (!window.location.hash.includes('sorting=')) {
  const byDueDate = encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));
  const address = window.location.hash || '#/';
  window.location.hash = address + (address.includes('?') ? '&' : '?') + 'sorting=' + byDueDate;
}
