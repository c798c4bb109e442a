/** What all pages share: layout, language, dates, security headers. */
@NullMarked
package org.keurwerk.commons.web;

import org.jspecify.annotations.NullMarked;
