/** The register for people and for programs. */
@NullMarked
package org.keurwerk.certificate.register.web;

import org.jspecify.annotations.NullMarked;
