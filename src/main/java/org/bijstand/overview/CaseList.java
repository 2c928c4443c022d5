package org.bijstand.overview;

import java.util.Arrays;
import java.util.Optional;

/** A list of cases that somebody has to look at; a case stands in as many as it belongs in. */
public enum CaseList {
    OPEN("open", "Lopende dossiers", "Alle dossiers die nog niet afgesloten zijn"),
    BY_MAIL("per-mail", "E-mail zonder dossier", "Aanvragen per e-mail die nog iemand moet aanvullen"),
    NEED("behoefte", CaseStage.NEED, "Wat er nodig is, moet nog bepaald worden"),
    RIGHT("recht", CaseStage.RIGHT, "De regels of een coördinator moeten nog beslissen"),
    SEARCH("partner", CaseStage.SEARCH, "Minstens één dienst wacht op een partner"),
    DELIVERY("levering", CaseStage.DELIVERY, "Elke dienst heeft een partner"),
    CLOSING("afsluiting", CaseStage.CLOSING, "De hulp is voorbij, het dossier nog niet"),
    ESCALATED("escalatie", "Geëscaleerd", "Geen partner antwoordde: een coördinator of verantwoordelijke zoekt"),
    UNCOVERED("zonder-partner", "Nog zonder partner", "Eerste bezoek binnen 48 uur, en niemand aanvaardde"),
    LATE_REPORT("verslag", "Verslag te laat", "Een bezoek is meer dan een dag voorbij en niemand meldde de uren"),
    INCIDENT("melding", "Meldingen", "Een klacht of iemand die niet kwam, nog te beoordelen");

    private final String code;
    private final String label;
    private final String explanation;
    private final CaseStage stage;

    CaseList(String code, String label, String explanation) {
        this(code, label, explanation, null);
    }

    CaseList(String code, CaseStage stage, String explanation) {
        this(code, stage.label(), explanation, stage);
    }

    CaseList(String code, String label, String explanation, CaseStage stage) {
        this.code = code;
        this.label = label;
        this.explanation = explanation;
        this.stage = stage;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }

    /** The stage that its cases are at; empty when it isn't about one. */
    public Optional<CaseStage> stage() {
        return Optional.ofNullable(stage);
    }

    public static Optional<CaseList> ofCode(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findAny();
    }
}
