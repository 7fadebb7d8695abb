-- Neovim with supple's files, on a routine with a mistake: `make editors`.
local function expect(true_one, what)
  print((true_one and 'neovim: ' or 'neovim: NOT: ') .. what .. '\n')
  if not true_one then vim.cmd('cquit') end
end

local path = vim.fn.tempname() .. '.routine'
vim.fn.writefile({ '# Neck', 'language: en', '', '## Ear to shoulder', '- Sit tall.', 'hodl: 20s' }, path)
vim.cmd('edit ' .. path)
expect(vim.bo.filetype == 'supple', 'a routine is known by its name')
local told = vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local mistake = told and vim.diagnostic.get(0)[1] or {}
expect(mistake.lnum == 5 and mistake.message:find('hold:', 1, true), 'the mistake is told in its line, with the line to type')
local place = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 5, character = 0 } }
local _, answer = next(vim.lsp.buf_request_sync(0, 'textDocument/completion', place, 30000) or {})
local offered = answer and (answer.result.items or answer.result) or {}
expect(#offered > 20, #offered .. ' completions at the start of a line')
vim.cmd('syntax on')
local group = vim.fn.synIDattr(vim.fn.synID(1, 3, 1), 'name')
expect(group == 'suppleTitle', 'a title has its colour')
vim.cmd('qall!')
