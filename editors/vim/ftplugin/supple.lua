-- Neovim alone reads this: it starts the language server.
local server = { name = 'supple', cmd = { 'supple', 'lsp' }, root_dir = vim.fn.getcwd() }
if vim.lsp.start then
  vim.lsp.start(server)
else -- Neovim 0.7, as in Debian 12: one server for all files.
  supple_server = supple_server or vim.lsp.start_client(server)
  vim.lsp.buf_attach_client(0, supple_server)
end
