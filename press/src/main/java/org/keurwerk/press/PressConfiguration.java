package org.keurwerk.press;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The press, for every service that has this module on its path. */
@AutoConfiguration
public class PressConfiguration {

    @Bean
    PdfPrinter pdfPrinter() {
        return new PdfPrinter();
    }
}
