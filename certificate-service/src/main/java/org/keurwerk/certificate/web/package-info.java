/** What all pages of this service share, and the description of its API. */
@NullMarked
package org.keurwerk.certificate.web;

import org.jspecify.annotations.NullMarked;
