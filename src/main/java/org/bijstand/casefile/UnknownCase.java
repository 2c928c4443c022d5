package org.bijstand.casefile;

/** There is no case or assignment with the number. */
public class UnknownCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownCase(String number) {
        super("Dossier of opdracht " + number + " bestaat niet. Kijk het nummer na.");
    }
}
