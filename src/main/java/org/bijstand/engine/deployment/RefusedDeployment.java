package org.bijstand.engine.deployment;

import java.util.List;
import java.util.stream.Collectors;
import org.bijstand.engine.model.Finding;
import org.camunda.bpm.engine.BadUserRequestException;

/** Camunda Modeler shows this message to the analyst, line by line. */
class RefusedDeployment extends BadUserRequestException {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    RefusedDeployment(List<Finding> findings) {
        super(message(findings));
    }

    RefusedDeployment(String message) {
        super("Niets is geïnstalleerd. " + message);
    }

    private static String message(List<Finding> findings) {
        String said =
                findings.stream().limit(MOST).map(finding -> "\n- " + finding).collect(Collectors.joining());
        String more = findings.size() > MOST ? "\n… en " + (findings.size() - MOST) + " andere." : "";
        return "Niets is geïnstalleerd. Verbeter dit eerst:" + said + more;
    }
}
