#ifndef SUTRA_PROCESSOR_FORMS_H
#define SUTRA_PROCESSOR_FORMS_H

// Compiles a function for wider registers, too, and lets the program's start choose. Only for
// functions whose every lane is one IEEE operation: their results are the same bits in all forms.
// Not under the thread sanitizer: the choice is made before it is ready, and would crash.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define SUTRA_PROCESSOR_FORMS
#endif
#endif
#ifndef SUTRA_PROCESSOR_FORMS
#if defined(__x86_64__) && defined(__linux__)
#define SUTRA_PROCESSOR_FORMS __attribute__((target_clones("default", "avx2", "avx512f")))
#else
#define SUTRA_PROCESSOR_FORMS
#endif
#endif

#endif
