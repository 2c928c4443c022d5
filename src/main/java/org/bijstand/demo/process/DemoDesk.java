package org.bijstand.demo.process;

import static org.bijstand.engine.access.Roles.CASE_WORKER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what a case worker does in Tasklist, and what the job executor does once the application is up. */
@Component
@Profile("demo")
class DemoDesk {

    private static final String WORKER = "anke";

    private final ProcessEngine engine;

    DemoDesk(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Fills in a start form; returns the business key. */
    String start(String process, Map<String, Object> answers) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(WORKER, List.of(CASE_WORKER));
        try {
            return engine.getFormService().submitStartForm(definition, answers).getBusinessKey();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Fills in the form of the case's only task. */
    void submit(String caseNumber, Map<String, Object> answers) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        IdentityService identity = engine.getIdentityService();
        identity.setAuthentication(WORKER, List.of(CASE_WORKER));
        try {
            engine.getFormService().submitTaskForm(task.getId(), answers);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Runs what is due of the case and of the processes below it, until nothing is left. */
    void work(String caseNumber) {
        for (Optional<Job> job = due(caseNumber); job.isPresent(); job = due(caseNumber)) {
            engine.getManagementService().executeJob(job.get().getId());
        }
    }

    private Optional<Job> due(String caseNumber) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(caseNumber + "%")
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .executable()
                        .list()
                        .stream())
                .findFirst();
    }
}
