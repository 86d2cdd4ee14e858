"""The map: pictures of the theatre from Lake Baikal to Hawaii.

Interface for scenes
--------------------
Describe what is to be seen with the frozen records of `picture` (no pygame there), then either

* a live map, with pan, zoom, picking, chips and cross-fades::

      plate = MapPlate(pygame.Rect(304, 72, 1184, 776))
      plate.show(picture)                # at any time; only what changed is drawn anew, off the frame's path
      plate.update(seconds)              # every frame: takes up finished bakes, moves pans and fades on
      plate.draw(screen)                 # every frame: a few blits, under 2 ms
      plate.pick(pos)                    # -> Hit("chip" | "region" | "inset", id) or None
      plate.pan(dx, dy); plate.zoom(+1, about=pos); plate.fit(); plate.go_to(view)
      plate.resize(rect)                 # after a window change
      plate.is_settled                   # False while a bake or a fade is still under way
      plate.finish()                     # wait for the bakes (screenshots, tests)
      plate.close()                      # stop the worker

* or one finished picture, drawn at once (gallery thumbnails, report plates, the title's art)::

      surface = still(picture, (430, 430), frame=True)

`MapPicture.names = None` letters the map with the default names of its date; `()` letters nothing.
`standard_names(year)` gives that default, to be added to. `views` holds the named views of STYLE
section 5 (PORTSMOUTH, KURILS, PACIFIC, REPORT, TITLE). `places()` gives each chip's regions and marker,
`regions()` each region's title and label point. `Scale(u)` sizes the lettering: pass `u=` to
`MapPlate` and `still` (0.875 at 720p, 1 at 1080p, 1.15 at 1440p).

Every picture is the same, byte for byte, for the same description and size.
"""
