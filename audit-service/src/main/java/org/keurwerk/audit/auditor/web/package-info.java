/** The pages and the API of auditors. */
@NullMarked
package org.keurwerk.audit.auditor.web;

import org.jspecify.annotations.NullMarked;
