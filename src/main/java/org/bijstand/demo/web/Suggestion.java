package org.bijstand.demo.web;

import java.util.List;

/** A letter to start from, by one of the demo's members or by somebody about one of them. */
record Suggestion(String label, String from, String subject, String text) {

    static final List<Suggestion> ALL = List.of(
            new Suggestion("Een lid, ’s nachts", "lid01@post.example", "Hulp gevraagd", """
                    Goedenacht,

                    Ik ben vannacht opgenomen met een gebroken heup. Mijn lidnummer is 100001.
                    Ik woon alleen in 1030 Schaarbeek en heb twee katten. Kan iemand voor de dieren zorgen en het huis
                    poetsen voor ik vrijdag thuiskom? U kunt mij bellen op 0470 00 01 01.

                    Lena Testmans
                    """),
            new Suggestion("Un proche, en français", "karim.essai@courrier.example", "Ma mère est à l’hôpital", """
                    Bonjour,

                    Ma mère, Madame Rose Essai (numéro de membre 100002), est hospitalisée d’urgence depuis hier soir.
                    Elle habite 1080 Molenbeek et ne pourra pas faire son ménage pendant quelques semaines.

                    Merci d’avance,
                    Karim Essai
                    0470 00 00 02
                    """),
            new Suggestion(
                    "Een maatschappelijk werker",
                    "socialedienst@az-voorbeeld.example",
                    "Aanvraag oppas ziek kind",
                    """
                    Beste,

                    Ik vraag voor Jo Voorbeeld (lidnummer 100004, 9000 Gent) oppas voor een ziek kind, morgen van 8 tot 12 uur.

                    Met vriendelijke groeten,
                    Sofie Proefmans, sociale dienst AZ Voorbeeld
                    0470 00 00 03
                    """));
}
