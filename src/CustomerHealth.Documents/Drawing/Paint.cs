using System.Runtime.InteropServices;

namespace CustomerHealth.Documents.Drawing;

/// <summary>How a shape is filled and outlined; null leaves either out.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Paint(Color? Fill, Color? Stroke, double LineWidth)
{
    public static Paint Filled(Color color) => new(color, null, 0);

    public static Paint Stroked(Color color, double lineWidth) => new(null, color, lineWidth);
}
