if exists('b:current_syntax')
  finish
endif

syntax match suppleMark /{[^{}]*}/ contained
syntax match suppleNumber /\<\d[0-9hms.]*/ contained
syntax match suppleNote /^\s*\/\/.*/
syntax match suppleNote / \/\/.*/ contained
syntax match suppleTitle /^\s*##\?\s.*/
syntax match supplePart /^\s*####\?\s.*/
syntax match suppleSpoken /^\s*- .*/ contains=suppleMark
syntax match suppleKey /\c^\s*\(learn\|warning\|first\|last\|handout\|side\|at\|each\)\>[^:]*:/ nextgroup=suppleWords contains=suppleNumber
syntax match suppleWords /.*/ contained contains=suppleMark
syntax match suppleKey /\c^\s*\(language\|length\|bed\|sides\|targets\|picture\|posture\|needs\|breath\|ready\|switch\|cues\|between\|from\|variation\|bell\|count\|pause\)\s*:/ nextgroup=suppleValue
syntax match suppleKey /\c^\s*\(hold\|press\|move\|rest\|breathe\|inhale\|exhale\)\>[^:]*:/ nextgroup=suppleValue contains=suppleNumber
syntax match suppleValue /.*/ contained contains=suppleMark,suppleNumber,suppleNote

highlight default link suppleNote Comment
highlight default link suppleTitle Title
highlight default link supplePart Statement
highlight default link suppleSpoken String
highlight default link suppleWords String
highlight default link suppleKey Keyword
highlight default link suppleNumber Number
highlight default link suppleMark Identifier
highlight default link suppleValue Constant

let b:current_syntax = 'supple'
