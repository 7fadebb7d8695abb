autocmd BufNewFile,BufRead *.routine,*.programme setfiletype supple
