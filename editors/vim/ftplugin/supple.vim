setlocal commentstring=//\ %s comments=b:-,:// formatoptions-=t
