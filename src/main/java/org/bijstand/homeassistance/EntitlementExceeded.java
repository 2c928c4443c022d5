package org.bijstand.homeassistance;

import java.util.List;
import org.bijstand.casefile.InvalidInput;

/** The cap would be passed; nothing was reserved. */
public class EntitlementExceeded extends InvalidInput {

    private static final long serialVersionUID = 1L;

    private final List<String> assignmentNumbers;

    EntitlementExceeded(List<String> assignmentNumbers) {
        super(
                "Uren en dagen",
                "gaan boven wat dit jaar nog over is. Vraag er minder, of laat een coördinator beslissen.");
        this.assignmentNumbers = List.copyOf(assignmentNumbers);
    }

    /** The assignments that no longer fit. */
    public List<String> assignmentNumbers() {
        return assignmentNumbers;
    }
}
