using System.Runtime.InteropServices;

namespace CustomerHealth.Documents.Drawing;

/// <summary>In PDF points (1/72 inch) from the top left corner of the page.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y);
