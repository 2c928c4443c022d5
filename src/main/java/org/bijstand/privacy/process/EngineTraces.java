package org.bijstand.privacy.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bijstand.casefile.DataSubject;
import org.bijstand.casefile.PersonalData;
import org.bijstand.engine.AsSystem;
import org.bijstand.engine.draft.Drafts;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way that a person's cases took. The engine holds numbers and codes only, but a case's number leads back for
 * whoever has it in a mail, so the whole history goes, with what still runs beside a closed case.
 */
@Component
@Order(0)
class EngineTraces implements PersonalData {

    private static final String CATEGORY = "Verloop van de processen";

    private final RuntimeService runtime;
    private final HistoryService history;
    private final Drafts drafts;
    private final AsSystem system;

    EngineTraces(RuntimeService runtime, HistoryService history, Drafts drafts, AsSystem system) {
        this.runtime = runtime;
        this.history = history;
        this.drafts = drafts;
        this.system = system;
    }

    @Override
    public List<Kept> of(DataSubject person) {
        List<Map<String, Object>> passed = system.call(() -> instances(person)).stream()
                .map(EngineTraces::fields)
                .toList();
        return passed.isEmpty() ? List.of() : List.of(new Kept(CATEGORY, passed));
    }

    @Override
    public Map<String, Integer> erase(DataSubject person) {
        List<HistoricProcessInstance> gone = system.call(() -> {
            List<HistoricProcessInstance> instances = instances(person);
            instances.forEach(instance -> stop(instance.getId()));
            instances.forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
            return instances;
        });
        // What somebody of the staff had half filled in about the case goes with its tasks.
        drafts.cleanUp();
        Set<String> known = new TreeSet<>(person.addresses());
        known.addAll(person.caseNumbers());
        Stream.ofNullable(person.membershipNumber()).forEach(known::add);
        drafts.discardAbout(known);
        return gone.isEmpty() ? Map.of() : Map.of(CATEGORY, gone.size());
    }

    /** A called process goes with the one that called it. */
    private void stop(String instanceId) {
        ProcessInstance running = runtime.createProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult();
        if (running != null && running.getRootProcessInstanceId().equals(instanceId)) {
            runtime.deleteProcessInstance(instanceId, "gewist", true, true, true);
        }
    }

    /** Of the cases and of their assignments, whose numbers begin with the case's. */
    private List<HistoricProcessInstance> instances(DataSubject person) {
        List<HistoricProcessInstance> found = new ArrayList<>();
        for (String caseNumber : person.caseNumbers()) {
            found.addAll(query().processInstanceBusinessKey(caseNumber).list());
            found.addAll(
                    query().processInstanceBusinessKeyLike(caseNumber + "-%").list());
        }
        return found;
    }

    private HistoricProcessInstanceQuery query() {
        return history.createHistoricProcessInstanceQuery()
                .orderByProcessInstanceStartTime()
                .asc();
    }

    private static Map<String, Object> fields(HistoricProcessInstance instance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case_number", instance.getBusinessKey());
        fields.put("process", instance.getProcessDefinitionName());
        fields.put("started_at", instance.getStartTime().toInstant().toString());
        if (instance.getEndTime() != null) {
            fields.put("ended_at", instance.getEndTime().toInstant().toString());
        }
        return fields;
    }
}
