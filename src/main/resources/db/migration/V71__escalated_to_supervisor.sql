-- What no coordinator picks up is the supervisors' since V62, and so are the figures about it.
update fact set kind = 'ESCALATED_TO_SUPERVISOR' where kind = 'ESCALATED_TO_MANAGER';
