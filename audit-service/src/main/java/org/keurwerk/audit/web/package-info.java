/** The portal's pages, for all roles. Each asks the same use cases as the API and says what they answer in the reader's words. */
@NullMarked
package org.keurwerk.audit.web;

import org.jspecify.annotations.NullMarked;
