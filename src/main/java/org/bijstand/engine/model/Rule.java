package org.bijstand.engine.model;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.bpm.model.xml.validation.ModelElementValidator;
import org.camunda.bpm.model.xml.validation.ValidationResultCollector;

/** A rule that every element of one type has to keep. */
record Rule<T extends ModelElementInstance>(Class<T> type, BiConsumer<T, Consumer<String>> check)
        implements ModelElementValidator<T> {

    /** No rule has a number: a person reads the message. */
    private static final int NO_CODE = 0;

    /** A rule whose check says everything that is wrong with an element. */
    static <T extends ModelElementInstance> Rule<T> each(Class<T> type, BiConsumer<T, Consumer<String>> check) {
        return new Rule<>(type, check);
    }

    static <T extends ModelElementInstance> Rule<T> require(Class<T> type, Predicate<T> kept, String message) {
        return require(type, kept, element -> message);
    }

    static <T extends ModelElementInstance> Rule<T> require(
            Class<T> type, Predicate<T> kept, Function<T, String> message) {
        return new Rule<>(type, (element, say) -> {
            if (!kept.test(element)) {
                say.accept(message.apply(element));
            }
        });
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    static String list(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    @Override
    public Class<T> getElementType() {
        return type;
    }

    @Override
    public void validate(T element, ValidationResultCollector findings) {
        check.accept(element, message -> findings.addError(NO_CODE, message));
    }
}
