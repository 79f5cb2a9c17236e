using System.Runtime.InteropServices;

namespace CustomerHealth.Documents.Drawing;

/// <summary>A rectangle by its top left corner and its size, in PDF points.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(double X, double Y, double Width, double Height);
