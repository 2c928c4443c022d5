package org.bijstand.engine.draft.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bijstand.engine.access.CurrentUser;
import org.bijstand.engine.draft.DraftTickets;
import org.bijstand.engine.draft.DraftTickets.Holder;
import org.bijstand.engine.draft.Drafts;
import org.bijstand.engine.draft.Drafts.Draft;
import org.bijstand.engine.draft.FormKey;
import org.bijstand.engine.draft.OpenForms;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Tasklist's script asks for and saves, see {@code static/js/tasklist-drafts.js}. Who has a form open is given a ticket;
 * with the ticket it is saved, whether or not the session lasts.
 */
@RestController
class DraftEndpoint {

    private static final String TICKET = "X-Concept-Ticket";

    private final Drafts drafts;
    private final DraftTickets tickets;
    private final OpenForms forms;
    private final CurrentUser user;

    DraftEndpoint(Drafts drafts, DraftTickets tickets, OpenForms forms, CurrentUser user) {
        this.drafts = drafts;
        this.tickets = tickets;
        this.forms = forms;
        this.user = user;
    }

    /** @param answers of a start form; a task's are among the values that its form is opened with, so that here it is null */
    record OpenedForm(String ticket, Instant savedAt, Map<String, Object> answers) {}

    @GetMapping("/concepten/taken/{taskId}")
    ResponseEntity<OpenedForm> ofTask(@PathVariable String taskId) {
        return opened(forms.ofTask(taskId, user.id()));
    }

    @GetMapping("/concepten/processen/{processDefinitionId}")
    ResponseEntity<OpenedForm> ofStart(@PathVariable String processDefinitionId) {
        return opened(forms.ofStart(processDefinitionId));
    }

    private ResponseEntity<OpenedForm> opened(Optional<FormKey> found) {
        FormKey form = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Draft> draft = drafts.find(user.id(), form);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpenedForm(
                        tickets.issue(new Holder(user.id(), form)),
                        draft.map(Draft::savedAt).orElse(null),
                        form.isStart() ? draft.map(Draft::answers).orElse(null) : null));
    }

    /** The ticket is the only proof, and no page of somebody else can send it. */
    @PostMapping("/concepten/bewaren")
    ResponseEntity<Void> save(@RequestHeader(TICKET) String ticket, InputStream body) throws IOException {
        Holder holder = holder(ticket);
        // Read no sooner and no further than it has to be: anybody can send a request here.
        String answers = new String(body.readNBytes(4 * Drafts.LONGEST + 1), StandardCharsets.UTF_8);
        return drafts.save(holder.userId(), holder.form(), answers)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.badRequest().build();
    }

    @PostMapping("/concepten/weggooien")
    ResponseEntity<Void> discard(@RequestHeader(TICKET) String ticket) {
        Holder holder = holder(ticket);
        drafts.discard(holder.userId(), holder.form());
        return ResponseEntity.noContent().build();
    }

    /** The task may have become somebody else's since the ticket was given. */
    private Holder holder(String ticket) {
        return tickets.read(ticket)
                .filter(holder -> forms.isOpen(holder.form(), holder.userId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
