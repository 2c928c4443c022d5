package org.bijstand.casefile.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.bijstand.casefile.FileImport;
import org.bijstand.casefile.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where files of the organisation's administration are read in, and every refused line is named. */
@Controller
@RequestMapping("/inlezen")
class ImportPage {

    private final List<FileImport> imports;

    ImportPage(List<FileImport> imports) {
        this.imports = imports;
    }

    @GetMapping
    String choose(Model model) {
        model.addAttribute("imports", imports);
        return "casefile/import";
    }

    @PostMapping("/{name}")
    String read(@PathVariable String name, @RequestParam MultipartFile file, Model model) throws IOException {
        FileImport kind = imports.stream()
                .filter(known -> known.name().equals(name))
                .findAny()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("kind", kind);
        try (InputStream content = file.getInputStream()) {
            model.addAttribute("result", kind.read(content));
        } catch (InvalidInput unusable) {
            model.addAttribute("problem", unusable.getMessage());
        }
        return choose(model);
    }
}
