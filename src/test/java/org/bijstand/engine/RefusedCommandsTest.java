package org.bijstand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

class RefusedCommandsTest {

    /** Commands with a map or a builder that could hold variables, which a person with the right to them may give. */
    private static final Set<String> REVIEWED = Set.of(
            // The form door itself.
            "SubmitTaskFormCmd",
            "SubmitStartFormCmd",
            // Repairs by an administrator; the history level lets them set routing facts only.
            "ModifyProcessInstanceCmd",
            "ModifyProcessInstanceAsyncCmd",
            "ProcessInstanceModificationCmd",
            "ProcessInstanceModificationBatchCmd",
            "ActivityBeforeInstantiationCmd",
            "ActivityAfterInstantiationCmd",
            "TransitionInstantiationCmd",
            "CreateMigrationPlanCmd",
            "MigrateProcessInstanceCmd",
            "MigrateProcessInstanceBatchCmd",
            // Hold no variables of a process, or keep none.
            "DeployCmd",
            "EvaluateDecisionCmd",
            "EvaluateDecisionTableCmd",
            "FetchExternalTasksCmd",
            "HistoryCleanupSchedulerCmd",
            "SetExternalTasksRetriesCmd",
            "SetExternalTasksRetriesBatchCmd",
            "SetRemovalTimeToHistoricBatchesCmd",
            "SetRemovalTimeToHistoricDecisionInstancesCmd",
            "SetRemovalTimeToHistoricProcessInstancesCmd",
            "SetUserInfoCmd",
            "UpdateProcessInstancesSuspendStateCmd",
            "UpdateProcessInstancesSuspendStateBatchCmd",
            // About CMMN, of which there are no models.
            "CaseExecutionVariableCmd",
            "CloseCaseInstanceCmd",
            "CompleteCaseExecutionCmd",
            "CreateCaseInstanceCmd",
            "DisableCaseExecutionCmd",
            "ManualStartCaseExecutionCmd",
            "ReenableCaseExecutionCmd",
            "TerminateCaseExecutionCmd");

    @Test
    void everyCommandOfTheEngineThatCarriesVariablesIsRefusedOrHasBeenLookedAt() {
        JavaClasses engine = new ClassFileImporter().importPackages("org.camunda.bpm.engine.impl");

        Set<String> carriers = engine.stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .filter(type -> !type.getSimpleName().matches(".*(Query|Report)(Impl|Cmd)"))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> type.getAllFields().stream().anyMatch(RefusedCommandsTest::mayHoldVariables))
                .filter(type -> !RefusedCommands.refuses(type.reflect()))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(carriers).isEqualTo(REVIEWED);
    }

    private static boolean mayHoldVariables(JavaField field) {
        return field.getRawType().isAssignableTo(Map.class)
                || field.getRawType().getSimpleName().contains("Builder");
    }
}
