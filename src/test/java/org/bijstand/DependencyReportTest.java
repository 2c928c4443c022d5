package org.bijstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A verdict on a library's vulnerabilities holds for the version that was judged, and for no other. */
class DependencyReportTest {

    private record Judged(String artifact, String version) {

        static Judged read(String row) {
            String[] cells = row.split("\\|");
            return new Judged(cells[1].strip().replaceFirst(".*:", ""), cells[2].strip());
        }

        /** Some jars have a classifier behind the version. */
        boolean isIn(Set<String> jars) {
            String jar = Pattern.quote(artifact + "-" + version) + "(-[a-z-]+)?\\.jar";
            return jars.stream().anyMatch(name -> name.matches(jar));
        }
    }

    @Test
    void everyJudgedLibraryIsUsedInThatVersion() throws IOException {
        Set<String> jars = jarsOfTheBuild();
        List<Judged> report = report();

        assertThat(report).hasSizeGreaterThan(20);
        assertThat(report)
                .as("judge these again in src/docs/dependencies.md")
                .allSatisfy(judged -> assertThat(judged.isIn(jars)).isTrue());
    }

    /** Where the most is known and the most is at stake, and where people's data comes in. */
    @Test
    void noneOfTheseIsForgotten() throws IOException {
        assertThat(report())
                .extracting(Judged::artifact)
                .contains(
                        "camunda-engine",
                        "spring-core",
                        "spring-security-core",
                        "spring-boot",
                        "tomcat-embed-core",
                        "jackson-databind",
                        "logback-core",
                        "thymeleaf",
                        "postgresql",
                        "jakarta.mail",
                        "apache-mime4j-core",
                        "jsoup",
                        "commons-fileupload");
    }

    private static List<Judged> report() throws IOException {
        return Files.readAllLines(Path.of("src/docs/dependencies.md")).stream()
                .filter(line -> line.matches("\\| [\\w.-]+:[\\w.-]+ \\|.*"))
                .map(Judged::read)
                .toList();
    }

    /** Surefire hands the class path over in a property of its own when it is too long for the command line. */
    private static Set<String> jarsOfTheBuild() {
        return Stream.of("java.class.path", "surefire.test.class.path", "surefire.real.class.path")
                .map(property -> System.getProperty(property, ""))
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName())
                .filter(name -> name != null)
                .map(Path::toString)
                .collect(Collectors.toSet());
    }
}
