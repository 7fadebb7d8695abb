setlocal commentstring=//\ %s comments=b:-,:// formatoptions-=t
if has('nvim-0.8')
  lua vim.lsp.start({ name = 'supple', cmd = { 'supple', 'lsp' }, root_dir = vim.fn.getcwd() })
endif
