//! The operators that networks are made of.

use rten::{OpRegistry, op_registry};

/// The operators of the networks whose files the descriptions of voices name, and others that speech
/// networks exported by `PyTorch` use. What is missing here is not linked: all that the library has would
/// be 0.7 MB more of the program.
#[rustfmt::skip]
pub(super) fn operators() -> OpRegistry {
    op_registry!(
        Abs, Add, And, ArgMax, Atan, Cast, Ceil, Clip, Concat, ConstantOfShape, Conv, ConvInteger,
        ConvTranspose, Cos, CumSum, DequantizeLinear, Div, DynamicQuantizeLinear, Elu, Equal,
        Erf, Exp, Expand, Flatten, Floor, Gather, GatherElements, GatherND, Gelu, Gemm, Greater,
        GreaterOrEqual, Identity, If, InstanceNormalization, IsNaN, LayerNormalization, LeakyRelu,
        Less, LessOrEqual, Log, Loop, LSTM, MatMul, MatMulInteger, Max, Min, Mul, Neg, NonZero,
        Not, Or, Pad, Pow, QuantizeLinear, Range, Reciprocal, ReduceMax, ReduceMean, ReduceMin,
        ReduceProd, ReduceSum, Relu, Reshape, Resize, Round, ScatterND, Shape, Sigmoid, Sign, Sin,
        Slice, Softmax, Softplus, Split, Sqrt, Squeeze, STFT, Sub, Sum, Tanh, Tile, Transpose,
        Unsqueeze, Where
    )
}
