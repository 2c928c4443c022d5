package org.bijstand.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.bijstand.engine.access.Roles;
import org.junit.jupiter.api.Test;

class TaskGroupsTest {

    private static final String[] HOME_ASSISTANCE = {Roles.CASE_WORKER, Roles.COORDINATOR, Roles.SUPERVISOR};
    private static final String[] OF_THE_CASE = {
        "${serviceLine}-case-worker", "${serviceLine}-coordinator", "${serviceLine}-supervisor"
    };

    @Test
    void aModelOfALineIsForThePeopleOfThatLine() throws IOException {
        ModelFile shipped = shipped("home-assistance/home-assistance");
        assertThat(TaskGroups.ofEdited(shipped, shipped)).containsExactlyInAnyOrder(HOME_ASSISTANCE);
        assertThat(TaskGroups.ofEdited(model("processes/home-assistance/new.bpmn"), null))
                .containsExactlyInAnyOrder(HOME_ASSISTANCE);
    }

    @Test
    void whatServesAllLinesStaysWithThePeopleThatItWasFor() throws IOException {
        ModelFile mail = shipped("platform/mail-review");
        ModelFile incidents = shipped("platform/incident-follow-up");
        ModelFile report = shipped("reporting/monthly-report");
        assertThat(TaskGroups.ofEdited(mail, mail)).containsExactlyInAnyOrder(HOME_ASSISTANCE);
        assertThat(TaskGroups.ofEdited(incidents, incidents)).containsExactlyInAnyOrder(OF_THE_CASE);
        assertThat(TaskGroups.ofEdited(report, report)).isEmpty();
    }

    @Test
    void aNewModelOfNoLineIsForNobody() {
        assertThat(TaskGroups.ofEdited(model("processes/elsewhere/new.bpmn"), null))
                .isEmpty();
        assertThat(TaskGroups.ofEdited(model("processes/home-assistance.bpmn"), null))
                .isEmpty();
    }

    private static ModelFile shipped(String name) throws IOException {
        return ModelFile.read(Path.of("processes", name + ".bpmn"));
    }

    private static ModelFile model(String path) {
        return new ModelFile(path, new byte[0]);
    }
}
