namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>How far a point is from the edge of a shape, in dots; negative within it.</summary>
/// <param name="x">From the left edge of the picture, in dots; the middle of the first dot is 0.5.</param>
/// <param name="y">From its upper edge.</param>
internal delegate double Shape(double x, double y);
