//! The C interface of SVOX Pico: one engine, one utterance.
#![expect(unsafe_code, reason = "Pico is a C library")]

use std::ffi::{CStr, c_char};
use std::marker::PhantomData;
use std::ptr;

use ttspico_sys as c;

/// Enough for any one voice: 3 MiB held both English ones, and the others are smaller.
const HEAP_BYTES: u32 = 3 << 20;

/// The memory that one engine works in. Each engine after another may have the same.
pub(super) struct Heap(Box<[u64]>);

impl Heap {
    /// Memory for any voice.
    pub(super) fn new() -> Self {
        Self(vec![0; HEAP_BYTES as usize / size_of::<u64>()].into_boxed_slice())
    }
}

/// The name under which the two resources are put together; it means nothing outside an engine.
const VOICE: &CStr = c"voice";

/// The size of Pico's buffer for a path, its final zero included (`picoos_MaxFileNameLen`). Pico
/// copies without a look at the length.
const PATH_BYTES: usize = 512;

/// An error code of Pico, one of its `PICO_EXC_*` and `PICO_ERR_*`, below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Status(pub(super) i32);

/// A running engine. It says one utterance: its noise generator would say the next one otherwise.
pub(super) struct Engine<'h> {
    system: c::pico_System,
    handle: c::pico_Engine,
    /// What was loaded, to be unloaded again: the file of what is not stays open for as long as the
    /// program runs, though Pico says that it unloads what is left when it ends.
    resources: Vec<c::pico_Resource>,
    /// The memory that Pico works in, which must outlive `system`.
    heap: PhantomData<&'h mut Heap>,
}

impl<'h> Engine<'h> {
    /// Starts an engine with the two files of a voice, which may be deleted afterwards.
    pub(super) fn start(
        heap: &'h mut Heap,
        analysis: &CStr,
        signal: &CStr,
    ) -> Result<Self, Status> {
        // Pico reads memory that it never wrote: only zeros give the same sound every time.
        heap.0.fill(0);
        let mut system = ptr::null_mut();
        // SAFETY: the heap is as long as said, aligned for any C type, and borrowed by `started`,
        // whose `Drop` ends the system.
        check(unsafe {
            c::pico_initialize(heap.0.as_mut_ptr().cast(), HEAP_BYTES, &raw mut system)
        })?;
        let mut started =
            Self { system, handle: ptr::null_mut(), resources: Vec::new(), heap: PhantomData };
        // SAFETY: the system runs, and the name ends with a zero.
        check(unsafe { c::pico_createVoiceDefinition(system, VOICE.as_ptr().cast()) })?;
        for path in [analysis, signal] {
            started.load(path)?;
        }
        // SAFETY: as above; the handle is written to a place that lives as long as `started`.
        check(unsafe {
            c::pico_newEngine(system, VOICE.as_ptr().cast(), &raw mut started.handle)
        })?;
        Ok(started)
    }

    /// Loads one file and adds it to the voice.
    fn load(&mut self, path: &CStr) -> Result<(), Status> {
        if path.count_bytes() >= PATH_BYTES {
            return Err(Status(c::PICO_EXC_CANT_OPEN_FILE));
        }
        let mut resource = ptr::null_mut();
        let mut name: [c_char; c::PICO_RETSTRINGSIZE] = [0; c::PICO_RETSTRINGSIZE];
        // SAFETY: the system runs; the path ends with a zero and fits Pico's buffer.
        check(unsafe {
            c::pico_loadResource(self.system, path.as_ptr().cast(), &raw mut resource)
        })?;
        self.resources.push(resource);
        // SAFETY: the resource was just loaded, and the buffer is as long as Pico asks for.
        check(unsafe { c::pico_getResourceName(self.system, resource, name.as_mut_ptr()) })?;
        // SAFETY: both names end with a zero; the voice was defined in `start`.
        check(unsafe {
            c::pico_addResourceToVoiceDefinition(
                self.system,
                VOICE.as_ptr().cast(),
                name.as_ptr().cast(),
            )
        })
    }

    /// The samples of `text`, at 16 kHz. Markup in `text` is obeyed: it can write files.
    pub(super) fn say(self, text: &str) -> Result<Vec<i16>, Status> {
        let mut samples = Vec::new();
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let put = self.put(rest)?;
            rest = rest.get(put..).unwrap_or_default();
            let before = samples.len();
            self.drain(&mut samples)?;
            // A buffer that takes nothing and gives nothing would be asked for ever.
            if put == 0 && samples.len() == before {
                return Err(Status(c::PICO_EXC_BUF_OVERFLOW));
            }
        }
        while self.put(&[0])? == 0 {
            let before = samples.len();
            self.drain(&mut samples)?;
            if samples.len() == before {
                return Err(Status(c::PICO_EXC_BUF_OVERFLOW));
            }
        }
        self.drain(&mut samples)?;
        Ok(samples)
    }

    /// Hands over as many bytes as Pico takes.
    fn put(&self, bytes: &[u8]) -> Result<usize, Status> {
        let length = i16::try_from(bytes.len()).unwrap_or(i16::MAX);
        let mut taken = 0;
        // SAFETY: the engine runs, and `bytes` has at least `length` bytes.
        check(unsafe { c::pico_putTextUtf8(self.handle, bytes.as_ptr(), length, &raw mut taken) })?;
        Ok(usize::try_from(taken).unwrap_or_default())
    }

    /// Takes all samples of what was handed over so far.
    fn drain(&self, samples: &mut Vec<i16>) -> Result<(), Status> {
        let mut buffer = [0_i16; 64];
        let bytes = i16::try_from(size_of_val(&buffer)).unwrap_or(i16::MAX);
        loop {
            let (mut received, mut kind) = (0, 0);
            // SAFETY: the engine runs, and the buffer is as long as said.
            let status = unsafe {
                c::pico_getData(
                    self.handle,
                    buffer.as_mut_ptr().cast(),
                    bytes,
                    &raw mut received,
                    &raw mut kind,
                )
            };
            let count = usize::try_from(received).unwrap_or_default() / size_of::<i16>();
            samples.extend_from_slice(buffer.get(..count).unwrap_or_default());
            match status {
                c::PICO_STEP_BUSY => {}
                c::PICO_STEP_IDLE => return Ok(()),
                failed => return Err(Status(failed)),
            }
        }
    }
}

impl Drop for Engine<'_> {
    fn drop(&mut self) {
        if !self.handle.is_null() {
            // SAFETY: the engine is of this system and was not disposed of before.
            unsafe { c::pico_disposeEngine(self.system, &raw mut self.handle) };
        }
        // SAFETY: the system runs, and the name ends with a zero.
        unsafe { c::pico_releaseVoiceDefinition(self.system, VOICE.as_ptr().cast()) };
        for resource in &mut self.resources {
            // SAFETY: it was loaded in `load`, and no engine and no voice use it any more.
            unsafe { c::pico_unloadResource(self.system, resource) };
        }
        // SAFETY: the system runs and has no engine left; its heap is borrowed until after this.
        unsafe { c::pico_terminate(&raw mut self.system) };
    }
}

/// Warnings, which are above zero, do not stop Pico.
fn check(status: c::pico_Status) -> Result<(), Status> {
    if status < c::PICO_OK { Err(Status(status)) } else { Ok(()) }
}
