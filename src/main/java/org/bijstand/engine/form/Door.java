package org.bijstand.engine.form;

import java.util.Map;
import java.util.function.Supplier;
import org.bijstand.casefile.Busy;
import org.bijstand.casefile.InvalidInput;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** How a person's input goes through to a feature and its refusals come back. */
final class Door {

    private Door() {}

    /**
     * Runs a feature's code as the system: who may open or submit the task was decided before, and what a feature then
     * asks of the engine is not the person's business. Input to mend becomes the one exception that the engine's REST
     * interface answers with status 400 and its message, and so does input that came at the wrong moment.
     */
    static <T> T pass(Supplier<T> feature) {
        try {
            return Context.getCommandContext().runWithoutAuthorization(feature::get);
        } catch (InvalidInput invalid) {
            throw new FormFieldValidationException(invalid.field(), invalid.getMessage(), invalid);
        } catch (Busy movingOn) {
            throw refused("Het dossier ging net op dit moment vanzelf verder. Er is niets bewaard: probeer het over"
                    + " enkele seconden opnieuw.");
        }
    }

    static ProcessEngineException refused(String message) {
        return new FormFieldValidationException(null, message);
    }

    static void refuseAnswersWithoutForm(Map<String, Object> submitted) {
        if (!submitted.isEmpty()) {
            throw refused("Deze taak heeft geen formulier en neemt dus geen gegevens aan.");
        }
    }

    static void refuseStartWithoutForm(String userId) {
        if (userId != null) {
            throw refused("Dit proces start vanzelf en kan niet met de hand gestart worden.");
        }
    }
}
