// Loaded by Tasklist, which puts the newest task first unless its address says otherwise. What is most urgent belongs on
// top, and among equals what is due first; a person can still choose another order.
if (!window.location.hash.includes('sorting=')) {
  const order = [{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}];
  const address = window.location.hash || '#/';
  window.location.hash = address + (address.includes('?') ? '&' : '?') + 'sorting='
    + encodeURIComponent(JSON.stringify(order));
}
