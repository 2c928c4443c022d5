// Loaded by Cockpit, which alone writes moments for machines (2026-12-31T14:00:00) whatever its settings say.
window.angular.module('cam.cockpit').config(['camDateFormatProvider', formats => {
  formats.setDateFormat('DD/MM/YYYY HH:mm:ss', 'normal');
}]);
